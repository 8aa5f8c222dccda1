import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { standIns } from '../../support/slack-commands.ts'
import { writeTranscript } from '../../support/slack-transcript.ts'
import { slackWorld } from '../../support/slack-world.ts'

const FILE = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'slack.md')
const BEGIN = '<!-- transcript: `npx vitest run test/adapters/slack/transcript.test.ts -u` writes it -->\n'

describe('docs/slack.md', () => {
  it('shows what Slack is given today', async () => {
    const world = await slackWorld({ office: { commands: standIns().commands } })

    const transcript = await writeTranscript(world)

    const [written = ''] = readFileSync(FILE, 'utf8').split(BEGIN)
    await expect(`${written}${BEGIN}\n${transcript}`).toMatchFileSnapshot(FILE)
    expect(world.slack.errors).toEqual([])
  })
})
