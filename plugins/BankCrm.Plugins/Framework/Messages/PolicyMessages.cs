using System.Collections.Generic;
using BankCrm.Domain.Foundation;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>What the add-on says when it refuses a policy of any sort but tiering.</summary>
internal static class PolicyMessages
{
    public static IEnumerable<MessageText> All => new[]
    {
        new MessageText(Codes.AnyPolicyInForceIsFixed, "Policy {0} version {1} is in force or retired and cannot be edited. Create a new version to supersede it.", "政策{0}第{1}版已生效或停用，不能修改。请新建版本取代。"),
        new MessageText(Codes.AnyPolicyInForceStays, "Policy {0} version {1} is in force or retired and cannot be deleted.", "政策{0}第{1}版已生效或停用，不能删除。"),
        new MessageText(Codes.AnyPoliciesOverlap, "Policy {0} version {1} is already in force for the same customers on {2}.", "{2}已有适用于同类客户的政策{0}第{1}版生效。"),
        new MessageText(Codes.AnyPolicyEndsBeforeItBegins, "Policy {0} version {1} ends before it begins.", "政策{0}第{1}版的结束日期早于开始日期。"),
        new MessageText(Codes.AnyTimeZoneUnknown, "The time zone '{0}' is not known; use a name such as China Standard Time.", "时区“{0}”无法识别，请使用例如China Standard Time的名称。"),
        new MessageText(Codes.AnyPolicyBeginsAsDraft, "Policy {0} version {1} must begin as a draft; add its rows, then put it in force.", "政策{0}第{1}版须先以草稿建立，添加明细后再生效。"),
        new MessageText(Codes.AnyPolicyStatusMove, "Policy {0} version {1} cannot move to that status: a draft goes in force, a policy in force is retired.", "政策{0}第{1}版不能改为该状态：草稿只能生效，生效政策只能停用。"),
        new MessageText(Codes.AnyPolicyPeriodUnusable, "Policy {0} version {1} must decide months or quarters.", "政策{0}第{1}版的周期必须为月或季。"),
        new MessageText(Codes.PolicyRowWithoutPolicy, "A row of {0} needs its policy.", "{0}的记录必须属于一个政策。"),
    };
}
