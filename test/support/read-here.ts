import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { READERS } from '../../src/adapters/formats/apart/readers.ts'
import { heavyFormats } from '../../src/adapters/formats/heavy-formats.ts'
import { unreadable } from '../../src/adapters/formats/text.ts'

/** Reads heavy formats in the test's own process: what is tested is the reading, and no build is needed. */
export const readHere: typeof heavyFormats = {
  endings: heavyFormats.endings,
  open: async () => ({
    endings: heavyFormats.endings,
    read: async (file) => {
      const load = READERS[path.extname(file).toLowerCase()]
      if (!load) throw unreadable(file, 'no known format', '格式不支持')
      const read = await load()
      return read(file, await readFile(file))
    },
    close: () => {},
  }),
}
