/** Under which key the file of an export lies. */
export function exportKey(exportId: string): string {
  return `${exportId}/everything.zip`;
}
