package indo

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Alike is the form of a name in which those meet that look the same on paper: like
// Fold, and besides letters of other scripts, and the small signs that stand for
// letters, become the Latin letter they are drawn as. Only for pointing out who may be
// one person; two who share it may be two.
func Alike(s string) string {
	return Fold(strings.Map(func(r rune) rune {
		if as, ok := drawnAs[r]; ok {
			return as
		}
		return r
	}, norm.NFKD.String(s)))
}

// drawnAs holds what a reader takes for a Latin letter or cannot tell from one, after
// Unicode's table of confusables (UTS #39); only scripts whose letters people mix into
// Latin names by keyboard or by intent.
var drawnAs = func() map[rune]rune {
	out := map[rune]rune{}
	for _, pair := range [][2]string{
		// Cyrillic
		{"АВЕІЈКМНОРСЅТУҮХԀҺԚԜ", "ABEIJKMHOPCSTYYXDHQW"},
		{"авеіјкмнорсѕтуүхԁһԛԝѵӏ", "abeijkmhopcstyyxdhqwvl"},
		// Greek
		{"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ", "ABEZHIKMNOPTYXCJ"},
		{"αβεηικνορτυχϲϳ", "abenikvoptuxcj"},
		// Armenian
		{"ՕՍԼոօսհզց", "OULnouhqg"},
		// Cherokee
		{"ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᏔᏃ", "ABCDEGHIJKLMPRSTVWZ"},
		// Latin of their own code points
		{"ıɩɪɑᴀʙᴄᴅᴇꜰɡɢʜᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "iiiaabcdefgghjklmnoprstuvwyz"},
		{"đĐłŁøØħĦŧŦƀɨʉ", "dDlLoOhHtTbiu"},
		// digits among letters
		{"01", "ol"},
	} {
		from, to := []rune(pair[0]), []rune(pair[1])
		for i, r := range from {
			out[r] = to[i]
		}
	}
	return out
}()
