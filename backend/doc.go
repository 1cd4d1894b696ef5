// Package backend is the map of this tree. An arrow points right or down only;
// arch_test.go holds each rule with its reason.
//
//	ring 0, pure    outreach  survey (its arithmetic in survey/stat, survey/skm)  slide  indo  region
//	                bank (quiz questions and answers)  picture  film  sound  guide (interviews)  redact (names in quotes)
//	                proof (the code cek: facts, signed)  zipped (ZIP files of strangers)
//	ring 1, state   store (bbolt; its rooms are its own)  live (the newest state per topic)
//	                guess (doors that open by something short, and how often they are guessed at)
//	ring 2, doing   session  checkin  feedback  present  mentor  certify  office  report  guest  handout  pairing  village  touch
//	                quiz  question (the box)  deck  agenda  anonymity (its proof)  coding  keys (what certificates are signed with)
//	                subject (one person's data: shown, given, left alone, destroyed)
//	                consent (purpose by purpose)  retention (until when names are kept)  breach (what was on a lost laptop)
//	ring 3, edges   paper (PDF, QR; its rooms in paper/doc.go)  say (sentences)  sheet (lists people bring)
//	                impress (PPTX, LibreOffice)  document (papers as files)  qrread (codes in files)  api (JSON of both doors)  lan (HTTP; its pages in lan/pages)
//	                printer (paper leaving the laptop: CUPS, Windows' spooler)
//	                display (where the hall looks)  browser (shows it a page)  projector (keeps it there)
//	on top          kiosk (assembles it all)  desk (Wails)  bench (the README's figures; bench/rehearsal rehearses a hall)
//	beside          journey (wrong clocks, bad disks, hall networks, dev builds only)
//	                faults (kills, power cuts and broken disks, tests only)
//	                hostile (files and codes of strangers, tests only)
//	                inject (texts that attack in every field, 500 names; tests and dev builds only)
//
// The rooms of store, each reaching only those before it:
//
//	planted (promises a test can break)  seal (cryptography)  disk (the file system)
//	meta (what a file says of itself)  table (one transaction)  copies (files beside the open one)
//
// Decisions that someone might reverse are in docs/adr; how records are kept, and
// the risks accepted with it, in docs/storage.md.
package backend
