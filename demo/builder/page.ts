/** What the page does with the browser: copy, save, fetch its own files. */

/** @returns What it came to, in a sentence. */
export async function copied(what: string, text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return `Copied: ${what}.`;
  } catch {
    return 'This browser does not let the page copy. Select the text, and copy it yourself.';
  }
}

export function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param path From this folder. @returns Nothing where it is not there. */
export async function own(path: string): Promise<string | undefined> {
  try {
    const answer = await fetch(new URL(path, import.meta.url));
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

export async function ownJson<T>(path: string): Promise<T | undefined> {
  const text = await own(path);
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
