import { type FakeWecom, fakeWecom } from '../support/fake-wecom/fake-wecom.ts'
import { until } from '../support/office-world.ts'
import { seen, settled, type WecomWorldOptions, wecomWorld } from '../support/wecom-world.ts'
import { describeChannel } from './contract.ts'
import type { ChannelBot, ChannelRig, Place, Said } from './rig.ts'

const GROUP = 'W9'
const ASKER = 'zhangsan'
const chatOf = (place: Place) => (place === 'group' ? GROUP : ASKER)

async function botOf(options: WecomWorldOptions & { readonly wecom: FakeWecom }): Promise<ChannelBot> {
  const world = await wecomWorld(options)
  const { wecom, channel, service, store } = world
  const delivered = async () => {
    await wecom.delivered()
    await channel.handled()
  }
  const last = (place: Place) => {
    const shown = wecom.of(chatOf(place)).at(-1)
    if (!shown) throw new Error('nothing is shown')
    return shown
  }
  return {
    ...{ world, store },
    async write({ text, place = 'group', mention = true, other = false, id, age }: Said) {
      wecom.write({
        ...{ text, chat: GROUP, direct: place === 'direct', user: other ? 'lisi' : ASKER },
        ...{ mention: place === 'group' && mention },
        ...(id === undefined ? {} : { msgid: id }),
        ...(age === undefined ? {} : { at: Math.floor((Date.now() - age) / 1000) }),
      })
      await delivered()
    },
    said: (place) => wecom.of(chatOf(place)).map(({ content }) => seen(content)),
    settled: () => settled(world),
    async restart(more = {}) {
      await service.stop()
      return botOf({ store, ...more, wecom })
    },
    async outage() {
      const before = wecom.connections
      wecom.cut()
      await until(() => wecom.connections > before && channel.status().connected)
    },
    async echo(text) {
      wecom.write({ text, chat: GROUP, user: wecom.access.botId })
      await delivered()
    },
    async press(place, number) {
      wecom.press(last(place), number)
      await delivered()
    },
    async dislike(place) {
      wecom.judge(last(place), 2)
      await delivered()
    },
    faults: () => wecom.errors,
  }
}

const rig: ChannelRig = {
  name: 'wecom',
  longest: { of: (text) => Buffer.byteLength(text), most: 20_480 },
  ...{ groups: true, duplicates: true, bareNumbers: false, dropsOld: true, room: `wecom:${GROUP}` },
  open: async (options = {}) => botOf({ ...options, wecom: await fakeWecom() }),
}

describeChannel(rig)
