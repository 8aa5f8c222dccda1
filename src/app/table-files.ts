import { writeDocx } from '../adapters/attachments/write-docx.ts'
import { writeXlsx } from '../adapters/attachments/write-xlsx.ts'
import type { PostFile, PostTable } from '../core/rooms/post.ts'

/** Tables that are kept in each form; one is some 10 KB. */
const MOST_KEPT = 16

/** The tables of posts as files. */
export interface TableFiles {
  readonly xlsx: (table: PostTable) => Promise<PostFile>
  readonly docx: (table: PostTable) => Promise<PostFile>
}

/**
 * Writes each distinct table once in each form, for all rooms that want it: the libraries take up to 20 MB for a table of ten
 * rows while they write.
 */
export function createTableFiles(): TableFiles {
  return { xlsx: onceEach(writeXlsx), docx: onceEach(writeDocx) }
}

function onceEach(write: (table: PostTable) => Promise<PostFile>): (table: PostTable) => Promise<PostFile> {
  const kept = new Map<string, Promise<PostFile>>()
  return (table) => {
    const key = JSON.stringify(table)
    const known = kept.get(key)
    if (known) return known
    const written = write(table)
    kept.set(key, written)
    written.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return written
  }
}
