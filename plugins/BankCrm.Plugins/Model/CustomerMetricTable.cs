namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of customer metrics. Each category has an end and an average column: see <see cref="CategoryColumns"/>.</summary>
public static class CustomerMetricTable
{
    public const string LogicalName = "bce_customermetric";
    public const string Id = "bce_customermetricid";
    public const string Name = "bce_name";
    public const string CustomerNumber = "bce_customernumber";
    public const string Contact = "bce_contactid";
    public const string Account = "bce_accountid";
    public const string PeriodKind = "bce_periodkind";
    public const string PeriodEnd = "bce_periodend";
    public const string AumEnd = "bce_aumend";
    public const string AumAverage = "bce_aumaverage";
    public const string TransactionCount = "bce_transactioncount";
    public const string AmountIn = "bce_amountin";
    public const string AmountOut = "bce_amountout";
    public const string BranchCount = "bce_branchcount";
    public const string PhoneCount = "bce_phonecount";
    public const string WebCount = "bce_webcount";
    public const string MobileCount = "bce_mobilecount";
    public const string PartnerCount = "bce_partnercount";
    public const string CrossBorderCount = "bce_crossbordercount";
    public const string SalaryCredit = "bce_salarycredit";
    public const string SalaryAmount = "bce_salaryamount";
    public const string DirectDebitCount = "bce_directdebitcount";
    public const string ProductsHeld = "bce_productsheld";
    public const string LastActiveOn = "bce_lastactiveon";
    public const string Contribution = "bce_contribution";
    public const string CompetitorTransfer = "bce_competitortransfer";
    public const string MaturedUnrenewed = "bce_maturedunrenewed";
    public const string TransactionChange = "bce_transactionchange";
    public const string AmountChange = "bce_amountchange";
    public const string FeesWaived = "bce_feeswaived";
    public const string ComplaintCost = "bce_complaintcost";
    public const string ServiceCost = "bce_servicecost";
    public const string ContactCount = "bce_contactcount";
    public const string RowVersion = "versionnumber";

    /// <summary>Every figure beside the balances.</summary>
    public static string[] Figures => new[]
    {
        AumEnd, AumAverage, TransactionCount, AmountIn, AmountOut, BranchCount, PhoneCount, WebCount, MobileCount, PartnerCount, CrossBorderCount, SalaryCredit, SalaryAmount,
        DirectDebitCount, ProductsHeld, LastActiveOn, Contribution, CompetitorTransfer, MaturedUnrenewed, TransactionChange, AmountChange, FeesWaived, ComplaintCost, ServiceCost,
        ContactCount,
    };
}
