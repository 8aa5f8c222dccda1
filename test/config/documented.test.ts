import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadBotSettings } from '../../src/config/settings.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const DOCS = path.join(import.meta.dirname, '..', '..', 'docs')

describe('the bot.yaml of both WeChats in the documentation', () => {
  it.each(['wechat.md', 'wechat.zh-CN.md'])('of %s is one', async (file) => {
    const blocks = [...(await readFile(path.join(DOCS, file), 'utf8')).matchAll(/^```yaml\n([\s\S]*?)^```/gm)]
    const [text = ''] = blocks.map(([, block = '']) => block).filter((block) => block.includes('posts:'))
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'bot.yaml'), text)

    expect(await loadBotSettings(folder)).toMatchObject({
      rooms: [
        { channel: 'wecom', webhook: 1 },
        { channel: 'wechat', classes: ['public'] },
      ],
      posts: [{ rooms: ['bureau', 'group'] }],
    })
  })
})
