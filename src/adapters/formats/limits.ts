/** What one document may cost. Above each limit it is refused in one line and the others serve. */
export const LIMITS = {
  /** The file itself. */
  fileBytes: 20 * 1024 * 1024,
  /** Everything that an archive (docx, xlsx) holds, unpacked. */
  unpackedBytes: 120 * 1024 * 1024,
  /** Entries of an archive. */
  entries: 5_000,
  /** Heap of the process that reads it, in MB. */
  heapMegabytes: 384,
  /** All memory of that process, in MB: buffers stand outside the heap. Watched where the system tells it. */
  residentMegabytes: 900,
  /** Time to read it, in milliseconds. */
  milliseconds: 20_000,
  /** Pages of a PDF. */
  pages: 400,
} as const
