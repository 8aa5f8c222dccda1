import { createServer, type Server } from 'node:http'
import type { Knowledge } from '../core/search/knowledge.ts'
import type { ReadMetrics, Services } from './command.ts'

/** /healthz and /metrics on the loopback. A busy port is a warning and no end. */
export async function serveStatus(
  knowledge: Knowledge,
  readMetrics: ReadMetrics,
  services: Services,
): Promise<Server | undefined> {
  const log = await services.log()
  const server = createServer((request, response) => {
    if (request.url === '/metrics') {
      readMetrics().then(
        ({ contentType, text }) => response.writeHead(200, { 'content-type': contentType }).end(text),
        (error: unknown) => {
          log.error({ err: error }, 'metrics could not be read')
          response.writeHead(503).end()
        },
      )
      return
    }
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
