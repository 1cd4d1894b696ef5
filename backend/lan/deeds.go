package lan

import (
	"context"

	"bapashadir/backend/outreach"
)

// owned makes what is done under ctx a deed of the person whose data they are.
func owned(ctx context.Context, kind outreach.DeedKind, session string) context.Context {
	return outreach.WithDeed(ctx, outreach.Deed{By: outreach.ByOwner, Kind: kind, Session: session})
}

// letIn makes it one that a device is let in which writes people down.
func letIn(ctx context.Context, role outreach.Role) context.Context {
	if role != outreach.Helper {
		return ctx
	}
	return outreach.WithDeed(ctx, outreach.Deed{By: outreach.ByHelping, Kind: outreach.DeedHelperJoined})
}
