import type { CheckedEnvironment } from '../../config/environment.ts'
import { unknownNames } from '../../config/variable-names.ts'
import { both, type Finding, fault, note, ok } from '../../office/finding.ts'

/** The oldest Node.js that the program runs on, as package.json says. */
const NODE = [20, 19] as const

/** Looks at the variables, the Node.js, the time zone and the day. */
export function examineEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  { environment, faults }: CheckedEnvironment,
  nodeVersion: string,
): Finding[] {
  const unknown = unknownNames(env)
  return [
    ...faults.map(({ forPerson }) =>
      fault(
        'environment',
        forPerson,
        both('改正后再启动（见.env.example）', 'put it right, then start (see .env.example)'),
      ),
    ),
    ...(faults.length === 0 ? [ok('environment', both('环境变量无误', 'the variables are in order'))] : []),
    ...(unknown.length === 0
      ? []
      : [
          note(
            'environment',
            both(`不认识的变量：${unknown.join(', ')}`, `variables that are none of Wenji: ${unknown.join(', ')}`),
            both('核对拼写（见.env.example）', 'check the spelling (see .env.example)'),
          ),
        ]),
    examineNode(nodeVersion),
    examineZone(),
    ...(environment.asOf === undefined
      ? []
      : [
          note(
            'environment',
            both(
              `WENJI_AS_OF=${environment.asOf}：机器人把这一天当作今天`,
              `WENJI_AS_OF=${environment.asOf}: the bot takes this day for today`,
            ),
            both('仅供试用；正式运行前去掉', 'for trying things out; drop it before the bot is in service'),
          ),
        ]),
  ]
}

function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const enough = major > NODE[0] || (major === NODE[0] && minor >= NODE[1])
  const text = both(
    `Node.js ${version}（${process.platform}-${process.arch}）`,
    `Node.js ${version} (${process.platform}-${process.arch})`,
  )
  if (enough) return ok('environment', text)
  const wanted = NODE.join('.')
  return fault('environment', text, both(`需要${wanted}或更新的版本`, `${wanted} or newer is needed`))
}

function examineZone(): Finding {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const text = both(`时区 ${zone}`, `time zone ${zone}`)
  if (zone === 'Asia/Shanghai' || zone === 'PRC') return ok('environment', text)
  return note(
    'environment',
    text,
    both('日期和日程按此时区；国内请设TZ=Asia/Shanghai', 'days and schedules go by it; in China set TZ=Asia/Shanghai'),
  )
}
