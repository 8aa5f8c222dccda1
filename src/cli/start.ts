import { createServer, type Server } from 'node:http'
import { createInterface } from 'node:readline'
import type { Command, Io, Ready, Services } from './command.ts'
import { type Conversation, newConversation } from './conversation.ts'
import { parseOptions } from './parse-options.ts'
import { reportSkipped } from './report-skipped.ts'

const help = `wenji start [--no-terminal]   (= npm start)

Reads the documents, says what it knows, and answers at the prompt. Where standard input is a pipe or a file each line of
it is answered and the program ends; without a line it serves until it is stopped.

  npm start
  echo 2021年固投目标是多少 | npm start`

/** Runs the bot: what it knows, the status port, the prompt. */
export const startCommand: Command = {
  help,
  async run(args, services, io) {
    const { values } = parseOptions(args, { 'no-terminal': { type: 'boolean' } })
    const ready = await services.load({ serving: true })
    reportSkipped(ready.skipped, io)
    ready.knowledge.names.complete()
    const stopped = untilSignal()
    io.out(greeting(ready))
    const server = await serveStatus(ready, services)
    const status =
      values['no-terminal'] === true
        ? stopped.then(() => 0)
        : Promise.race([stopped.then(() => 0), converse(ready, services, io, stopped)])
    const code = await status
    io.stdin.destroy()
    server?.close()
    server?.closeAllConnections()
    return code
  },
}

/** What the bot knows: documents, paragraphs, targets, tasks. */
function greeting({ knowledge }: Ready): string {
  const count = (kinds: readonly string[]) => knowledge.figures.filter((fact) => kinds.includes(fact.kind)).length
  const lines = knowledge.documents.map((document) => {
    const own = knowledge.figures.filter((fact) => fact.file === document.file)
    const of = (kind: string) => own.filter((fact) => fact.kind === kind).length
    return `  ${document.codePrefix}  ${document.title}${document.digest ? '（摘编 digest）' : ''}  ${document.paragraphs.length} 段 paragraphs, ${of('target')} 目标 targets, ${of('task')} 任务 tasks, ${of('actual') + of('estimate')} 完成 actuals`
  })
  return `问计 Wenji: ${knowledge.documents.length} 份文件 documents, ${knowledge.located.length} 段 paragraphs, ${count(['target'])} 目标 targets, ${count(['task'])} 任务 tasks\n${lines.join('\n')}\n`
}

/** Answers lines of standard input. Ends with a pipe's last line; a terminal's end or 退出 ends it too. */
async function converse(ready: Ready, services: Services, io: Io, stopped: Promise<void>): Promise<number> {
  const conversation = newConversation(ready, services)
  const terminal = io.stdin.isTTY === true
  if (terminal) io.out('问 Ask（退出 exit: Ctrl-D）\n')
  let answered = 0
  const lines = createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  void stopped.then(() => lines.close())
  if (terminal) prompt(io)
  for await (const line of lines) {
    if (/^(?:退出|exit|quit)$/i.test(line.trim())) break
    if (line.trim() !== '') {
      answerLine(conversation, line, services, io)
      answered++
    }
    if (terminal) prompt(io)
  }
  if (!terminal && answered === 0) await stopped
  return 0
}

function prompt(io: Io): void {
  io.out('> ')
}

function answerLine(conversation: Conversation, line: string, services: Services, io: Io): void {
  io.out(`${services.render(conversation.ask(line))}\n\n`)
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

/** /healthz on the loopback. A busy port is a warning and no end. */
async function serveStatus({ knowledge }: Ready, services: Services): Promise<Server | undefined> {
  const log = await services.log()
  const server = createServer((request, response) => {
    const healthy = request.url === '/healthz'
    response.writeHead(healthy ? 200 : 404, { 'content-type': 'application/json' })
    response.end(
      healthy
        ? JSON.stringify({ status: 'ok', documents: knowledge.documents.length, paragraphs: knowledge.located.length })
        : '{"error":"not found"}',
    )
  })
  return new Promise((resolve) => {
    server.once('error', (error) => {
      log.warn({ port: services.httpPort, err: error }, 'status port cannot be opened; the bot runs without it')
      resolve(undefined)
    })
    server.listen(services.httpPort, '127.0.0.1', () => {
      const address = server.address()
      log.info({ port: typeof address === 'object' ? address?.port : services.httpPort }, 'status port open')
      resolve(server)
    })
  })
}
