package answercard

// Count is how many cards there are: a row of chairs more than a usual session, and
// as many as markers of this size carry without getting near each other.
const Count = 40

// side is the modules of a marker within its black edge.
const side = 5

// table is each card's marker, row by row from its upper left, one for white. Any two
// of them differ in at least eight of the 25 modules, however either is turned, and
// even when the camera's picture is mirrored; no turn of a card comes nearer to its
// own others. TestTable says how they were found; the reader of the pictures has the
// same ones in frontend/src/lib/cards/table.ts.
var table = [Count]uint32{
	0x06f1251, 0x0de05b3, 0x18472c6, 0x02adfd9, 0x055a0c3, 0x1d9f49a, 0x03c2f35, 0x1518faa,
	0x02f766e, 0x144d6e3, 0x17c5094, 0x1fc9352, 0x0da7a16, 0x180e729, 0x1e7b859, 0x042dbba,
	0x0657a72, 0x058c1ab, 0x05d5840, 0x1085be8, 0x0914654, 0x1670ae6, 0x03838e3, 0x1ebe439,
	0x0e44783, 0x1ace899, 0x1c7651f, 0x1515a83, 0x0cb0b83, 0x1208d57, 0x073090a, 0x0cdc1b6,
	0x044f211, 0x04311af, 0x1c8707e, 0x039af5e, 0x08dbb85, 0x1e24d28, 0x1af6a0c, 0x020735e,
}

// white tells whether a module of a card's marker is left white, from 0 at its upper
// left; all outside the 25 is the black edge.
func white(card, x, y int) bool {
	if x < 0 || y < 0 || x >= side || y >= side {
		return false
	}
	return table[card-1]>>(side*side-1-(y*side+x))&1 == 1
}

// Marker is the dark modules of a card, its edge with them, as they lie when A is up.
func Marker(card int) [][]bool {
	rows := make([][]bool, side+2)
	for y := range rows {
		rows[y] = make([]bool, side+2)
		for x := range rows[y] {
			rows[y][x] = !white(card, x-1, y-1)
		}
	}
	return rows
}
