// SPDX-License-Identifier: Apache-2.0
#include "deployment/probemodel.h"

#include "model/recorded.h"
#include "widgets/age.h"
#include "widgets/cells.h"
#include "widgets/sign.h"

namespace slipway::deploymentpage {

using namespace Qt::StringLiterals;
using namespace widgets;

QString probeName(const ProbeSample &sample)
{
    switch (sample.kind) {
    case ProbeSample::Kind::Health: return u"/health"_s;
    case ProbeSample::Kind::Ready: return u"/ready"_s;
    case ProbeSample::Kind::Smoke: break;
    }
    return sample.name.isEmpty() ? ProbeModel::tr("smoke check") : sample.name;
}

int ProbeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProbeModel::key(const ProbeSample &sample) const
{
    return QString::number(sample.at.toMSecsSinceEpoch()) + u'/' + sample.host + u'/' + sample.service + u'/' +
           probeName(sample);
}

static QString textOf(const ProbeSample &sample, int column)
{
    switch (column) {
    case ProbeModel::At: return sample.at.toLocalTime().toString(u"HH:mm:ss"_s);
    case ProbeModel::Host: return sample.host;
    case ProbeModel::Service: return sample.service;
    case ProbeModel::Probe: return probeName(sample);
    case ProbeModel::Answer: return sample.status > 0 ? QString::number(sample.status) : sign(sample).word;
    case ProbeModel::Took: return sample.status > 0 ? ProbeModel::tr("%1 ms").arg(sample.milliseconds) : u"–"_s;
    case ProbeModel::Text: return inOwnWords(sample.text.simplified());
    default: return {};
    }
}

QVariant ProbeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProbeSample &sample = at(index.row());
    const Sign outcome = sign(sample);
    const bool isAnswer = index.column() == Answer;
    switch (role) {
    case Qt::DisplayRole: return textOf(sample, index.column());
    case Qt::AccessibleTextRole:
        return isAnswer ? outcome.word + u", "_s + textOf(sample, Answer) : textOf(sample, index.column());
    case Qt::AccessibleDescriptionRole: return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole);
    case Qt::ToolTipRole: return index.column() == At ? exact(sample.at) : sample.text;
    case SymbolRole: return static_cast<int>(isAnswer ? outcome.symbol : Symbol::None);
    case SymbolToneRole: return static_cast<int>(outcome.tone);
    case TextToneRole:
        if (index.column() == At)
            return static_cast<int>(Tone::Muted);
        return static_cast<int>(isAnswer && outcome.tone != Tone::Good ? outcome.tone : Tone::Neutral);
    case FaceRole:
        return static_cast<int>(index.column() == Text || index.column() == At ? CellFace::Mono : CellFace::Plain);
    default: return {};
    }
}

QVariant ProbeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case At: return tr("At");
    case Host: return tr("Host");
    case Service: return tr("Service");
    case Probe: return tr("Probe");
    case Answer: return tr("Answer");
    case Took: return tr("Took");
    case Text: return tr("What it said");
    default: return {};
    }
}

} // namespace slipway::deploymentpage
