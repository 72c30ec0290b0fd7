import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './App.js';
import { start } from './start.js';

/** The page as a server sends it. */
export const page = (script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>next-like</title></head>` +
  `<body><div id="root">${renderToString(
    <StrictMode>
      <App state={start} />
    </StrictMode>,
  )}</div><script type="module" src="${script}"></script></body></html>`;
