package ui

import "proviso/ui/page"

// Pages are the pages of the product, in the order of the rail.
func Pages() []func(page.Host) page.Page {
	return nil
}
