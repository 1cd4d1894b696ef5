// What people do with a paper that the laptop has made.
export type Way = 'Print' | 'Save' | 'SaveAs' | 'Open'
