package widgets

import (
	"fyne.io/fyne/v2"
)

// OfferTip shows a tooltip for the anchor after a short rest of the pointer.
func (l *Layer) OfferTip(anchor fyne.CanvasObject, text string) {
	l.HideTip()
	if l == unseen || text == "" {
		return
	}
	if l.options.After == nil {
		l.showTip(anchor, text)
		return
	}
	l.tipCancel = l.after(tipDelay, func() { l.showTip(anchor, text) })
}

func (l *Layer) showTip(anchor fyne.CanvasObject, text string) {
	l.tip, l.tipAnchor = newTipBox(text), anchor
	l.Refresh()
}

// Tip is the text of the tooltip shown now, or "".
func (l *Layer) Tip() string {
	if l.tip == nil {
		return ""
	}
	return l.tip.text.Text()
}

// HideTip takes the tooltip away, shown or still to come.
func (l *Layer) HideTip() {
	if l.tipCancel != nil {
		l.tipCancel()
		l.tipCancel = nil
	}
	if l.tip == nil {
		return
	}
	l.tip, l.tipAnchor = nil, nil
	l.Refresh()
}

// Toast shows a brief message at the foot of the window, with a button if
// action is not "". It goes by itself after some seconds.
func (l *Layer) Toast(text, action string, do func()) {
	if l == unseen {
		return
	}
	l.CloseToast()
	l.toast = newToastBox(text, action, func() {
		l.CloseToast()
		if do != nil {
			do()
		}
	}, l.CloseToast, l.Say("widgets.close"))
	l.toastEnd = l.after(toastTime, l.CloseToast)
	l.Refresh()
}

// Toasted is the text of the toast shown now, or "".
func (l *Layer) Toasted() string {
	if l.toast == nil {
		return ""
	}
	return l.toast.text.Text()
}

// CloseToast takes the toast away.
func (l *Layer) CloseToast() {
	if l.toast == nil {
		return
	}
	if l.toastEnd != nil {
		l.toastEnd()
	}
	l.toast, l.toastEnd = nil, nil
	l.Refresh()
}
