/** The attribute by which an element of any name stands for one of ours, where a site lets no tags of ours through. */
export const HOOK = 'data-partner-element';
