/** The pictures among files that were dropped, pasted or chosen. */
export function pictureFiles(files: FileList | null | undefined): File[] {
  return [...(files ?? [])].filter((file) => file.type.startsWith("image/") || /\.(?:heic|heif)$/i.test(file.name));
}

/** The bytes of a `data:` address; null for one that holds no base64. */
export function blobOfDataUrl(address: string): Blob | null {
  const [, type, base64] = /^data:(image\/[\w.+-]+);base64,(.+)$/s.exec(address) ?? [];
  if (!type || !base64) return null;
  try {
    return new Blob([Uint8Array.from(atob(base64.replace(/\s/g, "")), (letter) => letter.charCodeAt(0))], { type });
  } catch (thrown) {
    if (thrown instanceof DOMException) return null;
    throw thrown;
  }
}
