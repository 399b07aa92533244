/** Six digits as people read them out: three and three. */
export const spaced = (digits: string): string => digits.replace(/^(\d{3})/, '$1 ');
