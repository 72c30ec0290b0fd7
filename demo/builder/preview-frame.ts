/** The frame of the preview: as wide as was chosen, scaled to the room there is. */
import type { Shown, ShowMessage } from './shown.js';

export interface PreviewFrame {
  show(shown: Shown): void;
  /** How wide the page in it is. */
  resize(width: number): void;
  /** The page in it. */
  page(): Document | null;
}

export interface FrameEvents {
  /** Told of the scale, from 0 to 1, whenever it is measured. */
  scaled(scale: number): void;
  /** Told once the page has its style sheets. */
  dressed(): void;
}

export function previewFrame(stage: HTMLElement, { scaled, dressed }: FrameEvents): PreviewFrame {
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
    const scale = Math.min(1, (stage.clientWidth - 2) / width);
    frame.style.inlineSize = `${width * scale}px`;
    iframe.style.inlineSize = `${width}px`;
    iframe.style.blockSize = `${100 / scale}%`;
    iframe.style.scale = String(scale);
    scaled(scale);
  };
  addEventListener('message', ({ source, data }: MessageEvent<{ type?: string } | null>) => {
    if (source !== iframe.contentWindow) return;
    if (data?.type === 'partner-builder-dressed') dressed();
    if (data?.type !== 'partner-builder-ready') return;
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
    page: () => iframe.contentDocument,
  };
}
