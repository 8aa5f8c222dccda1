import { z } from 'zod'
import { checked, dayField, textField } from './fields.ts'
import { partySchema } from './people.ts'

/** The steps that an item can take. */

const reason = textField({ zh: '理由', en: 'the reason' }, 500)
const remark = textField({ zh: '说明', en: 'the remark' }, 500).nullable().default(null)

export const itemActionSchema = z.discriminatedUnion('do', [
  /** 转办 */
  z.strictObject({ do: z.literal('hand_on'), to: partySchema, reason }),
  /** 延期 */
  z.strictObject({ do: z.literal('extend'), due: dayField({ zh: '新时限', en: 'the new due date' }), reason }),
  z.strictObject({ do: z.literal('count'), found: z.int().min(0), mended: z.int().min(0) }),
  z.strictObject({ do: z.literal('report_done'), remark }),
  /** 销号 */
  z.strictObject({ do: z.literal('confirm'), remark }),
  /** 退回 */
  z.strictObject({ do: z.literal('send_back'), reason }),
  /** 撤销 */
  z.strictObject({ do: z.literal('withdraw'), reason }),
])
/** A step as it is handed in; `CheckedAction` is one of the right shape. */
export type ItemAction = z.input<typeof itemActionSchema>
export type CheckedAction = z.infer<typeof itemActionSchema>

/** An action that has the right shape. Throws WenjiError otherwise. */
export function checkAction(action: ItemAction): CheckedAction {
  return checked(itemActionSchema, action)
}
