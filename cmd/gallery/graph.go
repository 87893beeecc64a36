package main

func init() {
	sheets = append(sheets,
		sheet{"map-exercise", pageSheet(noBook, tap("Open the exercise"), tap("Map"))},
		sheet{"map-chosen", pageSheet(noBook, tap("Open the exercise"), tap("Map"), tap("Peace deal is signed"))},
		sheet{"map-paris", pageSheet(noBook, tap("Open the talks"), tap("Map"))},
		sheet{"map-big", pageSheet(big, tap("Map"))},
		sheet{"map-steps", pageSheet(big, tap("Map"), tap("2 steps"))},
		sheet{"map-empty", pageSheet(emptyBook, tap("Map"))},
	)
}
