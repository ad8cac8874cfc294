// SPDX-License-Identifier: Apache-2.0
#include "widgets/exportfile.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace slipway::widgets {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::widgets::ExportFile)
};
} // namespace

FileChooser exportDialog()
{
    return [](QWidget *parent, const QString &suggested) {
        return QFileDialog::getSaveFileName(parent, Words::tr("Export"), suggested);
    };
}

Result<void> exportTo(const QString &name, const QByteArray &bytes, const QString &what)
{
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fail({.kind = ErrorKind::LocalIo,
                 .what = what,
                 .where = {.file = name},
                 .why = file.errorString(),
                 .cure = Words::tr("Save it to another folder.")});
}

} // namespace slipway::widgets
