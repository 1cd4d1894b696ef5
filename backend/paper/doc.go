// Package paper draws what people take home or hang on a wall. It is the only
// part of the app that knows how a PDF and a QR code are made, and the face of its
// rooms: whoever prints imports this package and none of them.
//
//	typeset      words become measured lines: fonts, line breaks, sizes that fit
//	qr           words become codes
//	sheet        gofpdf: pages, colours, frames, letterheads, signatures, and files of many pages
//	certificate  piagam, sertifikat and surat keterangan, one or a thousand
//	register     the book of all that were given out
//	attendance   the daftar hadir, and the code that ties it to the data
//	letter       what one person is given: a copy of their data, a receipt
//	poster       the join card for the wall
//	badge        cards with a code, ten a sheet, to cut out
//	answercard   cards that a hall holds up, read by the laptop's camera
//	slip         slips with a code to draw from a bowl, and the survey on paper
//	record       what an office puts on record: receipts, reports, drafts of notices
//	printtest    the sheet that tells of its printer
//	papertest    tests read papers with other people's programs
//
// It takes finished words: dates, numbers and names arrive already written the
// Indonesian way, and are printed as they came. It never changes a letter, a
// capital or a title. What it decides is where things stand and how large they
// are, and it promises three things about that:
//
//   - What cannot be printed well is refused, with the field and the reason
//     ([ErrTooLong], [ErrEmpty], and on what is somebody's own or typed letter by letter
//     [ErrGlyph]); a page never shows an empty box for a letter, and never loses one: on
//     lists a question mark stands for letters that no font has, so that no hall is
//     without its list for one name.
//   - Nothing is written to the io.Writer unless all pages are ready.
//   - The same words and the same Created give the same bytes.
//
// A thousand certificates are drawn as one ([WriteCertificates]) and cut into files if
// need be ([SplitCertificates]): docs/adr/0028 says how and why. Logos come as
// picture.Logo leaves them, backgrounds as picture.Backdrop does.
//
// No emblem of state, no ministry's logo and nothing that looks like an
// electronic signature is drawn here: a certificate leaves room for ink and a
// stamp, and the code in its corner says that it is no signature.
//
// The words a paper says of itself are a field of it, Indonesian when left empty.
package paper
