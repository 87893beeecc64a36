package page

import (
	"proviso/model"
	"proviso/ui/session"
)

// Do makes an edit. Once it is kept, then is called with it, unless it is nil, and the person is told what was done; where it
// is refused, they are told why.
func Do(host Host, intent session.Intent, then func(model.Edit)) {
	host.Session().Do(intent, func(e model.Edit, err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		if then != nil {
			then(e)
		}
		host.Done(e.Label)
	})
}

// Locked is why nothing can be changed, "" where it can.
func Locked(host Host) string {
	if host.Session().ReadOnly() {
		return host.Words().T("page.read_only")
	}
	return ""
}
