import { createServer, type Server, type ServerResponse } from 'node:http'
import type { OfficeStatus } from '../office/status.ts'
import type { CommandLog, ReadMetrics, Services } from './command.ts'

/**
 * /healthz on the loopback: store, knowledge, channels and queues; 200, or 503 where the store cannot be reached. What it says is
 * counts and kinds, never an address, a name or a word of a document. A busy port is a warning and no end.
 */
export async function serveStatus(
  look: () => Promise<OfficeStatus>,
  readMetrics: ReadMetrics,
  services: Services,
): Promise<Server | undefined> {
  const log = await services.log()
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0]
    if (path === '/metrics') return tellMetrics(response, readMetrics, log)
    if (path !== '/healthz') return reply(response, 404, { error: 'not found' })
    if (request.method !== 'GET' && request.method !== 'HEAD') return reply(response, 405, { error: 'GET alone' })
    look().then(
      ({ ok, ...status }) => {
        const { documents, paragraphs } = status.knowledge
        reply(response, ok ? 200 : 503, { status: ok ? 'ok' : 'failing', documents, paragraphs, ...status })
      },
      (error: unknown) => {
        log.error({ err: error }, 'status could not be told')
        reply(response, 503, { status: 'failing' })
      },
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

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

function tellMetrics(response: ServerResponse, readMetrics: ReadMetrics, log: CommandLog): void {
  readMetrics().then(
    ({ contentType, text }) => response.writeHead(200, { 'content-type': contentType }).end(text),
    (error: unknown) => {
      log.error({ err: error }, 'metrics could not be read')
      response.writeHead(503).end()
    },
  )
}
