// Pictures in the clipboard, as bytes that can be handed to the desk.

/** The largest picture that is taken from the clipboard, in bytes; the desk refuses more. */
export const MOST_PASTED = 16 * 1024 * 1024;

/** Returns the pictures in what is pasted. */
export function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}

/** Tells whether a paste brings nothing that can be seen: WebKitGTK is silent about a picture. */
export function saysNothing(data: DataTransfer | null): boolean {
  return (data?.types.length ?? 0) === 0;
}

/** Returns the pictures that the clipboard has when it is asked, which only a paste may do. */
export async function picturesAskedFor(): Promise<File[]> {
  try {
    const items = await navigator.clipboard.read();
    const found = items.map(async (item) => {
      const type = item.types.find((one) => one.startsWith('image/'));
      return type ? [new File([await item.getType(type)], '', { type })] : [];
    });
    return (await Promise.all(found)).flat();
  } catch {
    // Not allowed, or gone meanwhile: as if nothing had been pasted.
    return [];
  }
}

/** Returns the bytes of a file in Base64. */
export function inBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',', 2)[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
