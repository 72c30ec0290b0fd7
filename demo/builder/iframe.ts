/** A page in a frame that is as high as it: both halves, as demo/hosts/iframe.md has them. */

/**
 * @param script The tag of the script.
 * @param element The element.
 * @param css What else the page's style sheet says.
 */
export function framePage(script: string, element: string, css: string): string {
  const at = (code: string, by: number) => code.replaceAll('\n', `\n${' '.repeat(by)}`);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Partner program</title>
    <style>
      html {
        overflow-y: hidden;
      }
      body {
        margin: 0;
        font: 1rem/1.5 system-ui, sans-serif;
      }${css === '' ? '' : `\n      ${at(css, 6)}`}
    </style>
    ${script}
  </head>
  <body>
    ${at(element, 4)}
    <script>
      (function () {
        var told = 0;
        function tell(again) {
          var height = Math.ceil(document.documentElement.getBoundingClientRect().height);
          if (height === told && again !== true) return;
          told = height;
          // A height is no secret: whoever frames this page may know it.
          parent.postMessage({ type: 'partner-frame', height: height }, '*');
        }
        if (parent === window) return void (document.documentElement.style.overflowY = 'auto');
        new ResizeObserver(tell).observe(document.documentElement);
        addEventListener('message', function (event) {
          if (event.source === parent && event.data === 'partner-frame') tell(true);
        });
      })();
    </script>
  </body>
</html>`;
}

/** @param address Where the page is. */
export const frameListener = (address: string): string => `<iframe
  data-partner-frame
  src="${address}"
  title="Partner program"
  style="width: 100%; height: 40rem; border: 0"
></iframe>
<script>
  (function () {
    var frames = document.querySelectorAll('iframe[data-partner-frame]');
    addEventListener('message', function (event) {
      var data = event.data;
      if (!data || data.type !== 'partner-frame' || !(data.height > 0 && data.height < 100000)) return;
      for (var i = 0; i < frames.length; i++)
        if (frames[i].contentWindow === event.source && event.origin === new URL(frames[i].src).origin)
          frames[i].style.height = data.height + 'px';
    });
    // One that has told its height before this script came tells it again.
    for (var i = 0; i < frames.length; i++)
      frames[i].contentWindow.postMessage('partner-frame', '*');
  })();
</script>`;
