import type { Middleware } from '@web/dev-server-core';
import { readFile } from 'node:fs/promises';
import { parse } from '../../src/program/read/parse.js';
import { prerender, type PrerenderOptions } from '../../src/ssr/prerender.js';

/** Serves `/prerendered/odoo-v11?language=de&rows=all`: what a site's own server would put into its page. */
export const prerendered: Middleware = async (context, next) => {
  const name = /^\/prerendered\/([\w-]+)$/.exec(context.path)?.[1];
  if (name === undefined) return next();
  const read = parse(await readFile(`demo/programs/${name}.json`, 'utf8'));
  if (!read.ok) throw new Error(`${name} is no program.`);
  context.type = 'html';
  const { headingLevel = '3', ...options } = context.query;
  context.body = await prerender(read.value, {
    ...(options as PrerenderOptions),
    headingLevel: Number(headingLevel),
  });
};
