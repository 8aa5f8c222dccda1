import { z } from 'zod'
import type { Command } from './command.ts'
import { askOffice, optionsOf, usage } from './office-command.ts'
import { printReply } from './print-reply.ts'

const help = `wenji documents [list | show ID [--original FILE] | remove ID] [--by NAME] [--json]

What the bot knows: its own documents and the imported ones, with class, code, version and counts. ID is the id of the list,
its first digits, or the code in front (计21v2). show --original writes a copy of the original to a new file. remove takes
original and text out; the code is given to no other document.

机器人现有的文件：列出、查看、移除。

  npm run -s wenji -- documents
  npm run -s wenji -- documents show 计22`

const originalSchema = z.looseObject({ original: z.string() })

/** What the bot knows. */
export const documentsCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = optionsOf(
      'documents',
      args,
      { json: { type: 'boolean' }, by: { type: 'string' }, original: { type: 'string' } },
      services,
    )
    const [what = 'list', id, ...more] = positionals
    const { json = false, by, original } = values
    if (what === 'list' && id === undefined && original === undefined)
      return printReply(await services.request('documents list', {}), json, services, io)
    if (
      !['show', 'remove'].includes(what) ||
      id === undefined ||
      more.length > 0 ||
      (what === 'remove' && original !== undefined)
    )
      throw usage('documents', { zh: '可用：list，show 编号，remove 编号', en: 'list, show ID or remove ID' }, services)
    if (original === undefined)
      return askOffice({ command: `documents ${what}`, input: { id }, by, json }, services, io)
    const reply = await services.request('documents show', { id, original: true })
    if (!reply.ok) return printReply(reply, json, services, io)
    await services.saveOriginal(originalSchema.parse(reply.data).original, original)
    io.out(`${services.language === 'zh' ? '原件已写入' : 'the original was written to'} ${original}\n`)
    return 0
  },
}
