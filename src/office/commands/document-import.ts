import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { metadataSchema } from '../../core/document/plan-document-schema.ts'
import { documentId, documentInputSchema } from '../../core/remember/document-store.ts'
import { refuseAwayFromMachine } from '../at-the-machine.ts'
import { type CommandReply, type OfficeCommand, officeCommand } from '../command.ts'
import { filingsOf } from '../filing.ts'

/** As many documents as come at once: they are one transaction, and one line through the socket. */
export const MOST_AT_ONCE = 250

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const SILENT = { zh: '', en: '' }

/** Which of some files are kept already, and what was said of them; asked before they are read. */
const knownCommand = officeCommand({
  name: 'document known',
  role: 'operator',
  input: z.strictObject({ sha256: z.array(hash).max(MOST_AT_ONCE) }),
  async run({ sha256 }, caller, desk): Promise<CommandReply> {
    refuseAwayFromMachine('document known', caller)
    const kept = new Map((await desk.parts.store.documents.list()).map((one) => [one.sha256, one]))
    const there = sha256.flatMap((one) => kept.get(one) ?? []).filter(({ removed }) => !removed)
    return {
      status: 0,
      text: SILENT,
      data: there.map(({ id, sha256, given, metadata }) => ({ id, sha256, given, class: metadata.class })),
    }
  },
})

/** How documents would stand beside the others, without keeping them. */
const rehearseCommand = officeCommand({
  name: 'document rehearse',
  role: 'operator',
  input: z.strictObject({
    documents: z.array(z.strictObject({ sha256: hash, metadata: metadataSchema })).max(MOST_AT_ONCE),
  }),
  async run({ documents }, caller, desk): Promise<CommandReply> {
    refuseAwayFromMachine('document rehearse', caller)
    return { status: 0, text: SILENT, data: await filingsOf(documents, desk) }
  },
})

/** Keeps documents with their originals and parsed forms: all of them or none. */
const importCommand = officeCommand({
  name: 'document import',
  role: 'operator',
  input: z.strictObject({ documents: z.array(documentInputSchema).min(1).max(MOST_AT_ONCE) }),
  async run({ documents }, caller, desk): Promise<CommandReply> {
    refuseAwayFromMachine('document import', caller)
    const occasion = desk.occasion(caller)
    const words = `import ${documents.map(({ name }) => name).join(', ')}`
    await desk.write(caller, 'document', words, async (within) => {
      for (const document of documents) {
        await within.documents.put(document, occasion)
        // The store on this machine answers within the turn: without this two hundred documents are one hold.
        await setImmediate()
      }
      const said = documents.map(({ sha256, metadata }) => `${documentId(sha256)} ${metadata.class} ${metadata.title}`)
      return { result: undefined, said: said.join('\n') }
    })
    return { status: 0, text: SILENT, data: await filingsOf(documents, desk) }
  },
})

export const DOCUMENT_IMPORT_COMMANDS: readonly OfficeCommand[] = [knownCommand, rehearseCommand, importCommand]
