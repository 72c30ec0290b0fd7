/** The frame of the preview: as wide as was chosen, scaled to the room there is. */
import type { Shown, ShowMessage } from './shown.js';

export interface PreviewFrame {
  show(shown: Shown): void;
  /** @param told Told by how much it is scaled, from 0 to 1. */
  resize(width: number): void;
  /** The element and what is behind it, where they can be asked. */
  element(): HTMLElement | undefined;
}

/** @param scaled Told of the scale, from 0 to 1, whenever it changes. */
export function previewFrame(stage: HTMLElement, scaled: (scale: number) => void): PreviewFrame {
  const frame = stage.querySelector<HTMLElement>('.frame')!;
  const iframe = stage.querySelector('iframe')!;
  let shown: Shown | undefined;
  let ready = false;
  let width = 768;

  const send = () => {
    if (!ready || !shown) return;
    const message: ShowMessage = { type: 'partner-builder-show', shown };
    iframe.contentWindow?.postMessage(message, location.origin);
  };
  const fit = () => {
    const scale = Math.min(1, stage.clientWidth / width);
    frame.style.inlineSize = `${width * scale}px`;
    iframe.style.inlineSize = `${width}px`;
    iframe.style.blockSize = `${100 / scale}%`;
    iframe.style.scale = String(scale);
    scaled(scale);
  };
  addEventListener('message', ({ source, data }: MessageEvent<{ type?: string } | null>) => {
    if (source !== iframe.contentWindow || data?.type !== 'partner-builder-ready') return;
    ready = true;
    send();
  });
  new ResizeObserver(fit).observe(stage);
  // What said that it is ready before anybody listened is asked again by loading it.
  iframe.src = iframe.getAttribute('src')!;
  return {
    show: (next) => {
      shown = next;
      send();
    },
    resize: (next) => {
      width = next;
      fit();
    },
    element: () => iframe.contentDocument?.querySelector<HTMLElement>('[data-place] > *') ?? undefined,
  };
}
