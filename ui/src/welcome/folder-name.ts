// What a vault is called before it opens: the name of its folder, and nothing from inside it.

/** "/home/tom/13-june.closeby/" is "13-june.closeby". */
export const folderName = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
