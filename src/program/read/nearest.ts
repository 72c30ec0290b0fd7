/** How many letters must be changed, added, dropped or swapped with a neighbour to get from one word to the other (optimal string alignment). */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(above[column]! + 1, line[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, before[column - 2]! + 1);
      }
      line.push(best);
    }
    if (Math.min(...line) > most) return most + 1;
    before = above;
    above = line;
  }
  return above[b.length]!;
}

/** What is looked at: more is no slip of the finger, and would take its time. */
const LETTERS = 40;
const CANDIDATES = 300;

/** The candidate that is spelled most like the word, if any is alike enough to be what was meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LETTERS) return undefined;
  let best: string | undefined;
  // Of two or three letters nearly any change makes another word.
  const most = word.length < 4 ? word.length - 2 : Math.max(2, Math.ceil(word.length / 3));
  let least = most + 1;
  let looked = 0;
  for (const candidate of candidates) {
    if (looked++ === CANDIDATES) break;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (steps < least && steps < candidate.length) [best, least] = [candidate, steps];
  }
  return best;
}
