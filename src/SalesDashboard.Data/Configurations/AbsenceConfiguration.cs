using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Configurations;

internal sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.HasIndex(absence => new { absence.EmployeeId, absence.From });
        builder.HasOne(absence => absence.Employee).WithMany().HasForeignKey(absence => absence.EmployeeId);
    }
}
