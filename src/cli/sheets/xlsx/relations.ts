import { posix } from 'node:path';
import { readXml } from './read-xml.js';
import type { Parts } from './unzip.js';

/** What a part of a workbook refers to. */
export interface Relation {
  /** The last word of its type: `worksheet`, `hyperlink`, `comments`. */
  type: string;
  /** A part of the workbook; or an address, which is never asked for. */
  target: string;
  isExternal: boolean;
}

/** What a part refers to, by the ids it uses for it. */
export async function relationsOf(part: string, parts: Parts): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  const relations = new Map<string, Relation>();
  const text = await parts.text(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  if (text === undefined) return relations;
  readXml(text, {
    open(name, { Id, Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || Id === undefined) return;
      const isExternal = TargetMode === 'External';
      const target = isExternal ? Target : posix.join(Target.startsWith('/') ? '/' : folder, Target);
      relations.set(Id, { type: Type.split('/').at(-1)!, target, isExternal });
    },
  });
  return relations;
}
