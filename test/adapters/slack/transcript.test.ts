import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { caller } from '../../support/office-world.ts'
import { writeTranscript } from '../../support/slack-transcript.ts'
import { slackWorld } from '../../support/slack-world.ts'
import { NOON } from '../../support/store-world.ts'

const FILE = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'slack.md')
const BEGIN = '<!-- transcript: `npx vitest run test/adapters/slack/transcript.test.ts -u` writes it -->\n'

describe('docs/slack.md', () => {
  it('shows what Slack is given today', async () => {
    const world = await slackWorld({ office: { now: () => NOON } })
    const item = { title: '修路方案报区政府', to: '区发改局', due: '2021-08-10', class: 'public' }
    await world.office.command('item_add', item, caller('editor', { unit: '区政府办' }))

    const transcript = await writeTranscript(world)

    const [written = ''] = readFileSync(FILE, 'utf8').split(BEGIN)
    await expect(`${written}${BEGIN}\n${transcript}`).toMatchFileSnapshot(FILE)
    expect(world.slack.errors).toEqual([])
  })
})
