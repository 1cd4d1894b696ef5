package attendance

// keep is how many names stand above the signatures at least, with the rows for
// late comers: a page of nothing but signatures could belong to any list.
const keep = 3

// rooms is the height in mm for rows: on the first page, on the others, of the foot
// that the last one also carries, and of one row; and how many rows that page keeps.
type rooms struct {
	first, next, foot, row float64
	keep                   int
}

// fits is how many rows a page holds, and how many above the foot.
func (r rooms) fits(page int) (alone, above int) {
	const hair = 1e-6
	room := r.next
	if page == 0 {
		room = r.first
	}
	return int((room + hair) / r.row), max(int((room-r.foot+hair)/r.row), 0)
}

// plan says how many rows stand on each page. Pages are filled, but the last keeps
// some rows above its foot, so the one before it may give up a few.
func (r rooms) plan(rows int) (pages []int) {
	for {
		alone, above := r.fits(len(pages))
		if rows <= above {
			return append(pages, rows)
		}
		take := max(min(alone, rows-r.keep), 1)
		pages = append(pages, take)
		rows -= take
	}
}
