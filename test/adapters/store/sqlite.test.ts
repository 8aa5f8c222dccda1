import { sqliteWorld } from '../../support/store-world.ts'
import { storeContract } from './contract/store.ts'

storeContract(sqliteWorld)
