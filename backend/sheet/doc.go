// Package sheet reads lists of people that somebody made in a spreadsheet.
//
// It promises people, each with the line it stood in and what was wrong with it, from
// any XLSX or CSV that an Indonesian office writes, in bounded memory. It must never
// follow a link, run a formula, leave a file behind, or take a column that nobody
// asked for: NIK, birth date and religion are left where they are.
package sheet
