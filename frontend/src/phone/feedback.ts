// The script of the feedback page. What is typed there is gone with the tab, and no address tells of it: the sheet has no name.
import { able } from './old'
import { run } from './page'

if (able) run({ room: 'sessionStorage', hours: 4 })
