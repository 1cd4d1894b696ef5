package api

import (
	"errors"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// What the window says about the disk: nothing, how little is left, that it is full,
// or what stopped all recording. The last is told without a figure that nobody could
// ask for any more.
func TestDiskIsToldInWordsThatHelp(t *testing.T) {
	gone := &outreach.Error{Code: outreach.DataNotWritable, Args: map[string]string{"path": "/stik"}, Err: errors.New("no such device")}
	for _, c := range []struct {
		space  store.Space
		failed error
		want   Disk
	}{
		{store.Space{Free: 40 << 30, Ballast: true}, nil, Disk{}},
		{store.Space{Free: 180<<20 + 5, Ballast: true, Low: true}, nil, Disk{Low: true, Free: 180}},
		{store.Space{Free: 0, Ballast: true, Low: true}, nil, Disk{Low: true}}, // the reserve still takes people
		{store.Space{Free: 3 << 20, Low: true}, nil, Disk{Low: true, Free: 3}},
		{store.Space{Free: 4096, Low: true}, nil, Disk{Full: true, Low: true}},
		{store.Space{Free: 1 << 20, Low: true}, outreach.Wrap(outreach.StorageFailed, errors.New("EIO")), Disk{Code: "storage_failed"}},
		{store.Space{}, gone, Disk{Code: "data_not_writable"}},
	} {
		got := DiskOf(c.space, c.failed)
		if got.Code != c.want.Code || got.Full != c.want.Full || got.Low != c.want.Low || got.Free != c.want.Free || got.Args == nil {
			t.Errorf("%+v, %v is told as %+v", c.space, c.failed, got)
		}
	}
	if d := DiskOf(store.Space{}, gone); d.Args["path"] != "/stik" {
		t.Errorf("%+v", d)
	}
}
