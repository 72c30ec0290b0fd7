/** Scripts that put no space between a number and what is counted. */
const UNSPACED = /(\p{Nd})\s(?=(?:\ufdd0[^\ufdd1]*\ufdd1)?[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])/gu;

/** Numbers with their counters as Chinese, Japanese and Korean write them: 5人, 5명. */
export const tight = (text: string): string => text.replace(UNSPACED, '$1');
