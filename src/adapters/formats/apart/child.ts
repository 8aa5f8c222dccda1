import { readFile, stat } from 'node:fs/promises'
import { WenjiError } from '../../../core/errors.ts'
import { LIMITS } from '../limits.ts'
import { unreadable } from '../text.ts'
import { type Reply, requestSchema } from './messages.ts'
import { READERS } from './readers.ts'

/** The process in which heavy formats are read: one file a message, as long as its parent is there. */
process.on('message', (message) => {
  const { file, ending } = requestSchema.parse(message)
  void reply(file, ending).then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit())

async function reply(file: string, ending: string): Promise<Reply> {
  try {
    const load = READERS[ending]
    if (!load) throw unreadable(file, 'no known format', '格式不支持')
    const { size } = await stat(file)
    if (size > LIMITS.fileBytes) throw unreadable(file, `larger than ${LIMITS.fileBytes / 1024 / 1024} MB`, '文件太大')
    if (size === 0) throw unreadable(file, 'empty (0 bytes)', '空文件')
    const read = await load()
    return { read: await read(file, await readFile(file)) }
  } catch (error) {
    const known = error instanceof WenjiError ? error : unreadable(file, 'cannot be read', '无法读取')
    return { refused: { message: known.message, ...known.forPerson } }
  }
}
