//go:build !dev

package main

import "bapashadir/backend/kiosk"

// plant breaks nothing in a program for people.
func plant(cfg kiosk.Config) kiosk.Config { return cfg }
