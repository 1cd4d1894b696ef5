//go:build !linux || !(dev || production)

package desk

// prepareWindow has nothing to do where the system asks the person by itself, or where
// there is no window.
func prepareWindow() {}
