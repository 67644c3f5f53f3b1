using System.Collections.Generic;
using BankCrm.Domain.Complaints.Triage;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of triage: refusals.</summary>
internal static class TriageMessages
{
    public static IEnumerable<MessageText> All => new[]
    {
        new MessageText(TriageCodes.ComplaintNotFound, "There is no such complaint, or you may not see it.", "该投诉不存在，或您无权查看。"),
        new MessageText(TriageCodes.TextMissing, "Complaint {0} has no text to read.", "投诉{0}没有可供分析的文字。"),
        new MessageText(TriageCodes.AlreadyDecided, "The category and severity suggested for complaint {0} have been decided on already.", "投诉{0}的建议类别和严重程度已经确认。"),
        new MessageText(TriageCodes.NothingToConfirm, "Nothing has been suggested for complaint {0} yet.", "投诉{0}尚无建议。"),
        new MessageText(TriageCodes.CategoryUnknown, "There is no complaint category with the code '{0}'.", "没有代码为“{0}”的投诉类别。"),
        new MessageText(TriageCodes.TermWithoutOneTarget, "The term '{0}' must speak for one category or for one severity.", "词语“{0}”须且只能对应一个类别或一个严重程度。"),
        new MessageText(TriageCodes.TermWithoutWords, "The term '{0}' holds no word of its language.", "词语“{0}”不含该语言的文字。"),
    };
}
