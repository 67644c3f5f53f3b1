using System.Collections.Generic;
using BankCrm.Domain.Foundation;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>What the add-on says when it refuses.</summary>
internal static class ViolationMessages
{
    public static IEnumerable<MessageText> All => new[]
    {
        new MessageText(Codes.Unexpected, "Something unexpected happened. Tell your administrator this id: {0}.", "发生意外错误。请将此编号告知系统管理员：{0}。"),
        new MessageText(Codes.InputMissing, "The input '{0}' is missing.", "缺少输入参数“{0}”。"),
        new MessageText(Codes.InputInvalid, "The input '{0}' must be {1}.", "输入参数“{0}”必须为{1}。"),
        new MessageText(Codes.CustomerNotFound, "There is no such customer, or you may not see it.", "客户不存在，或您无权查看。"),
        new MessageText(Codes.CustomerWithoutNumber, "The customer has no customer number, so the bank's figures cannot be found.", "该客户没有客户号，无法查找其业务数据。"),
        new MessageText(Codes.NoPolicyInForce, "No tier policy for {0} customers is in force on {1}.", "{1}没有适用于{0}的有效分层政策。"),
        new MessageText(Codes.PolicyInForceIsFixed, "Policy {0} version {1} is in force or retired and cannot be edited. Create a new version to supersede it.", "政策{0}第{1}版已生效或停用，不能修改。请新建版本取代。"),
        new MessageText(Codes.PolicyInForceStays, "Policy {0} version {1} is in force or retired and cannot be deleted.", "政策{0}第{1}版已生效或停用，不能删除。"),
        new MessageText(Codes.FloorsMustRise, "The floor of tier {0} ({1}) must be above the floor of tier {2} ({3}).", "层级{0}的起点（{1}）必须高于层级{2}的起点（{3}）。"),
        new MessageText(Codes.PoliciesOverlap, "Policy {0} version {1} is already in force for the same customers on {2}.", "{2}已有适用于同类客户的政策{0}第{1}版生效。"),
        new MessageText(Codes.PolicyWithoutTiers, "Policy {0} version {1} has no tiers, so it cannot be put in force.", "政策{0}第{1}版没有层级，不能生效。"),
        new MessageText(Codes.PolicyEndsBeforeItBegins, "Policy {0} version {1} ends before it begins.", "政策{0}第{1}版的结束日期早于开始日期。"),
        new MessageText(Codes.ReviewDatesUnreadable, "The review dates '{0}' are not month-day pairs such as 06-30,12-31.", "评审日“{0}”格式不正确，应为月-日，例如06-30,12-31。"),
        new MessageText(Codes.ReviewDatesMissing, "Policy {0} version {1} uses fixed review dates, but names none.", "政策{0}第{1}版采用固定评审日，但未填写评审日。"),
        new MessageText(Codes.TierTwice, "Tier {0} has the same code or place as tier {1}.", "层级{0}与层级{1}的代码或次序重复。"),
        new MessageText(Codes.PolicyBeginsAsDraft, "Policy {0} version {1} must begin as a draft; add its tiers, then put it in force.", "政策{0}第{1}版须先以草稿建立，添加层级后再生效。"),
        new MessageText(Codes.TierWithoutPolicy, "A tier needs a tier policy.", "层级必须属于一个分层政策。"),
        new MessageText(Codes.PolicyStatusMove, "Policy {0} version {1} cannot move to that status: a draft goes in force, a policy in force is retired.", "政策{0}第{1}版不能改为该状态：草稿只能生效，生效政策只能停用。"),
        new MessageText(Codes.StableUnderFloor, "The stable amount of tier {0} ({1}) must be above its floor ({2}).", "层级{0}的稳定金额（{1}）必须高于其起点（{2}）。"),
        new MessageText(Codes.TimeZoneUnknown, "The time zone '{0}' is not known; use a name such as China Standard Time.", "时区“{0}”无法识别，请使用例如China Standard Time的名称。"),
        new MessageText(Codes.TierCodeUnusable, "The tier code '{0}' may hold only letters, digits, hyphens and underscores.", "层级代码“{0}”只能包含字母、数字、连字符和下划线。"),
        new MessageText(Codes.PolicyPeriodUnusable, "Policy {0} version {1} must decide months or quarters.", "政策{0}第{1}版的周期必须为月或季。"),
        new MessageText(Codes.DecisionIsFixed, "A tier decision is a record and cannot be changed.", "分层决定属于存档记录，不能修改。"),
        new MessageText(Codes.DecisionStays, "A tier decision is a record and cannot be deleted.", "分层决定属于存档记录，不能删除。"),
        new MessageText(Codes.OverrideWithoutReason, "Give a reason.", "请填写原因。"),
        new MessageText(Codes.OverrideEndsTooEarly, "The override must end ({0}) after it starts ({1}).", "人工定级的结束日期（{0}）必须晚于开始日期（{1}）。"),
        new MessageText(Codes.OverrideApprovedByGranter, "Name an approver other than the person who grants the override.", "审批人不能为空，也不能是授予人本人。"),
        new MessageText(Codes.OverrideTierUnknown, "The policy in force has no tier {0}.", "有效政策中没有层级{0}。"),
        new MessageText(Codes.OverrideAlreadyGranted, "The customer already has a tier override; revoke it first.", "该客户已有人工定级，请先撤销。"),
        new MessageText(Codes.OverrideHasEnded, "There is no such override in force, or you may not see it.", "没有该项有效的人工定级，或您无权查看。"),
        new MessageText(Codes.OverrideIsFixed, "The terms of an override cannot be changed; revoke it and grant another.", "人工定级的内容不能修改；请撤销后重新授予。"),
        new MessageText(Codes.OverrideStays, "A tier override stays on record and cannot be deleted.", "人工定级属于存档记录，不能删除。"),
        new MessageText(Codes.OverrideWithoutCustomer, "An override is for exactly one customer: a contact or an account.", "人工定级必须且只能对应一个客户（联系人或客户）。"),
        new MessageText(Codes.PageSizeOutOfBounds, "The page size must be between {0} and {1}.", "每页数量必须在{0}到{1}之间。"),
        new MessageText(Codes.ContinuationUnreadable, "The continuation is not one that an earlier page returned.", "续页标记无效，请使用上一页返回的标记。"),
        new MessageText(Codes.DefaultRowUnreadable, "The shipped default rows are damaged: {0}, line {1}: {2}.", "随附默认数据损坏：{0}第{1}行：{2}。"),
    };
}
