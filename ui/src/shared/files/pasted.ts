// Pictures in the clipboard, as bytes that can be handed to the desk.

/** The largest picture that is taken from the clipboard, in bytes; the desk refuses more. */
export const MOST_PASTED = 16 * 1024 * 1024;

/** Returns the pictures in what is pasted. */
export function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
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
