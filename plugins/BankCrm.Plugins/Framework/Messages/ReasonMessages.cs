using System.Collections.Generic;
using BankCrm.Domain.Tiering.Decisions;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The reason codes of tier decisions in words.</summary>
internal static class ReasonMessages
{
    public static IEnumerable<MessageText> All => new[]
    {
        new MessageText(ReasonCodes.FirstWindow, "first window with figures", "首个有数据的窗口"),
        new MessageText(ReasonCodes.TierRetired, "the tier held before no longer exists in the policy", "原层级在现行政策中已不存在"),
        new MessageText(ReasonCodes.FloorReached, "the floor of a higher tier is reached", "达到更高层级的起点"),
        new MessageText(ReasonCodes.WithinTier, "the amount is within the tier", "金额在本层级之内"),
        new MessageText(ReasonCodes.WatchCleared, "the amount is back in the tier, so the watch ends", "金额恢复达标，观察解除"),
        new MessageText(ReasonCodes.BelowFloor, "the amount is under the tier's floor", "金额低于本层级起点"),
        new MessageText(ReasonCodes.GraceUsed, "the allowed misses are used up", "宽限窗口已用完"),
        new MessageText(ReasonCodes.BufferKept, "under the floor, but within the buffer on the review date", "低于起点，但在评审日的缓冲范围内"),
        new MessageText(ReasonCodes.AwaitsReviewDate, "under the floor; the next review date decides", "低于起点，待下一评审日决定"),
        new MessageText(ReasonCodes.ReviewDate, "under the floor and the buffer on the review date", "评审日低于起点及缓冲"),
        new MessageText(ReasonCodes.BelowEveryFloor, "the amount is under every floor", "金额低于所有层级起点"),
        new MessageText(ReasonCodes.NoMetric, "no figures in a closed window, so nothing is held", "已关闭窗口内无数据，视为零"),
        new MessageText(ReasonCodes.EndBalanceUsed, "the bank supplies no average, so the end balance counts", "无日均数据，按期末余额"),
        new MessageText(ReasonCodes.AmountUnknown, "the bank supplies no balance, so nothing is decided on it", "无余额数据，不据此决定"),
        new MessageText(ReasonCodes.NetAssetsUnknown, "net assets are unknown, because loans or card debt are", "贷款或信用卡负债未知，净资产未知"),
        new MessageText(ReasonCodes.CategoryUnknown, "a weighted category is unknown and counts fully", "加权类别未知，按全额计"),
        new MessageText(ReasonCodes.Critical, "just under the next floor", "临近上一层级起点"),
        new MessageText(ReasonCodes.Volatile, "in the tier, but under its stable amount", "在层级内但低于稳定金额"),
        new MessageText(ReasonCodes.Stable, "at or above the tier's stable amount", "达到稳定金额"),
        new MessageText(ReasonCodes.Oscillating, "crosses the same floor again and again", "反复穿越同一起点"),
        new MessageText(ReasonCodes.Points, "{0} points", "积分{0}"),
        new MessageText(ReasonCodes.DimensionUnknown, "{0} unknown, so no points for it", "{0}未知，不计积分"),
        new MessageText(ReasonCodes.Pooled, "the assets of group {0} together give the tier", "群组{0}合并资产达到该层级"),
        new MessageText(ReasonCodes.PoolMemberUnknown, "the assets of some member of group {0} are unknown and count as nothing", "群组{0}有成员资产未知，按零计"),
        new MessageText(ReasonCodes.More, "and more", "等"),
        new MessageText(ReasonCodes.OverrideGranted, "a tier was granted by hand", "人工授予层级"),
        new MessageText(ReasonCodes.OverrideRevoked, "the tier granted by hand was revoked", "人工授予的层级已撤销"),
        new MessageText(ReasonCodes.OverrideExpired, "the tier granted by hand has run out", "人工授予的层级已到期"),
    };
}
