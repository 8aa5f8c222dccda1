import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { checkMarkdown } from './check-messages.ts'

export type WebhookFault =
  | { readonly kind: 'none' }
  | { readonly kind: 'errcode'; readonly errcode: number }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'reset'; readonly applied?: boolean }
  | { readonly kind: 'silence'; readonly applied?: boolean }

const bodySchema = z.looseObject({
  msgtype: z.string(),
  text: z.looseObject({ content: z.string(), mentioned_list: z.array(z.string()).optional() }).optional(),
  markdown: z.looseObject({ content: z.string() }).optional(),
  image: z.looseObject({ base64: z.string(), md5: z.string() }).optional(),
  file: z.looseObject({ media_id: z.string() }).optional(),
})
export type WebhookPost = z.infer<typeof bodySchema>

const KEY = 'secret-key-of-the-group'

/** A group webhook on the loopback that takes no wrong key, nothing too long, no wrong digest, and twenty a minute. */
export interface FakeWebhook {
  readonly url: string
  readonly key: string
  readonly posts: WebhookPost[]
  readonly faults: WebhookFault[]
  requests: number
  /** Milliseconds since 1970, by the server's clock. */
  now: () => number
}

export async function fakeWebhook(): Promise<FakeWebhook> {
  const media = new Set<string>()
  const at: number[] = []
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  const fake: FakeWebhook = {
    url: `http://127.0.0.1:${port}/cgi-bin/webhook/send?key=${KEY}`,
    ...{ key: KEY, posts: [], faults: [], requests: 0, now: Date.now },
  }
  return fake

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    fake.requests++
    const body = await bytesOf(request)
    const fault = fake.faults.shift()
    if (fault?.kind === 'errcode') return reply(response, fault.errcode)
    if (fault?.kind === 'status') {
      response.writeHead(fault.status).end('<html>')
      return
    }
    const applies = fault === undefined || fault.kind === 'none' || fault.applied === true
    const errcode = applies ? take(new URL(request.url ?? '', 'http://x'), body) : 0
    if (fault?.kind === 'silence') return
    if (fault?.kind === 'reset') {
      response.socket?.destroy()
      return
    }
    reply(response, errcode)
  }

  function take(url: URL, body: Buffer): number {
    if (url.searchParams.get('key') !== KEY) return 93000
    if (url.pathname === '/cgi-bin/webhook/upload_media') {
      media.add('media-1')
      return url.searchParams.get('type') === 'file' && body.includes('name="media"') ? 0 : 40004
    }
    if (url.pathname !== '/cgi-bin/webhook/send') return 93000
    const recent = at.filter((one) => one > fake.now() - 60_000)
    if (recent.length >= 20) return 45009
    const parsed = bodySchema.safeParse(JSON.parse(body.toString('utf8')))
    if (!parsed.success) return 40008
    const errcode = wrongWith(parsed.data)
    if (errcode !== 0) return errcode
    at.push(fake.now())
    fake.posts.push(parsed.data)
    return 0
  }

  function wrongWith({ msgtype, text, markdown, image, file }: WebhookPost): number {
    if (msgtype === 'text') return checkMarkdown(text?.content, 2048)?.errcode ?? 0
    if (msgtype === 'markdown') return checkMarkdown(markdown?.content, 4096)?.errcode ?? 0
    if (msgtype === 'file') return media.has(file?.media_id ?? '') ? 0 : 40007
    if (msgtype !== 'image' || !image) return 40008
    const picture = Buffer.from(image.base64, 'base64')
    if (picture.length > 2 * 1024 * 1024) return 40009
    return createHash('md5').update(picture).digest('hex') === image.md5 ? 0 : 301019
  }

  function reply(response: ServerResponse, errcode: number): void {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ errcode, errmsg: errcode === 0 ? 'ok' : 'refused', media_id: 'media-1' }))
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}
