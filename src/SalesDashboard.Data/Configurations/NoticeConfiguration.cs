using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Configurations;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Property(notice => notice.From).HasMaxLength(Lengths.Name);
        builder.Property(notice => notice.Subject).HasMaxLength(Lengths.Title);
        builder.HasIndex(notice => new { notice.EmployeeId, notice.ReadAt });
        builder.HasOne<Employee>().WithMany().HasForeignKey(notice => notice.EmployeeId);
        builder.HasOne(notice => notice.Activity).WithMany().HasForeignKey(notice => notice.ActivityId);
        builder.HasOne(notice => notice.Deal).WithMany().HasForeignKey(notice => notice.DealId);
    }
}
