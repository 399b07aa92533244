// Which files an exported chat can be. Only reading it tells; its ending says whether to ask.

/** How the files end that the chat screen reads. */
export const chatEndings = ['txt', 'zip', 'json', 'html', 'md'];

/** Returns whether a file may be an exported chat. */
export const mayBeChat = (path: string): boolean => chatEndings.includes(path.split('.').pop()?.toLowerCase() ?? '');
